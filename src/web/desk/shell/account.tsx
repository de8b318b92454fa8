import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { Icon } from "../parts/icon.tsx";
import { LANGUAGES } from "../staff/language-choice.tsx";
import { usePresence } from "../staff/me.ts";
import { WORDS } from "../words/all.ts";
import { useSpeech } from "../words/context.tsx";
import { initialsOf } from "./initials.ts";
import styles from "./shell.module.css";

const SCHEMES: readonly MantineColorScheme[] = ["auto", "light", "dark"];

/** The reader's own affairs: language, appearance, keys, the way out. */
export function Account({ help }: { help: () => void }) {
  const { words, locale, choose } = useSpeech();
  const { me, leave } = usePresence();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Menu position="right-end" width={240} withinPortal>
      <Menu.Target>
        <UnstyledButton className={styles.face} aria-label={`${words.shell.account} ${me.name}`}>
          {initialsOf(me.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <p className={styles.whoami}>
          <b>{me.name}</b>
          <span>{words.shell.roles[me.role]}</span>
        </p>
        <Menu.Divider />
        <Menu.Label>{words.shell.languages}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Choice key={language} chosen={language === locale} choose={() => choose(language)}>
            {WORDS[language].language}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Label>{words.shell.theme}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Choice key={scheme} chosen={scheme === colorScheme} choose={() => setColorScheme(scheme)}>
            {words.shell.themes[scheme]}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="keyboard" />} onClick={help}>
          {words.shell.shortcuts}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="leave" />} onClick={() => void leave().catch(() => {})}>
          {words.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const Choice = (props: { chosen: boolean; choose: () => void; children: string }) => (
  <Menu.Item
    role="menuitemradio"
    aria-checked={props.chosen}
    closeMenuOnClick={false}
    rightSection={props.chosen && <Icon name="check" size={16} />}
    onClick={props.choose}
  >
    {props.children}
  </Menu.Item>
);
