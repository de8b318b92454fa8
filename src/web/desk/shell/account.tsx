import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { localeOf } from "../../widget/locale.ts";
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
  const initials = initialsOf(me.name);
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Menu position="right-end" width={240} withinPortal withInitialFocusPlaceholder={false} menuItemTabIndex={0}>
      <Menu.Target>
        <UnstyledButton className={styles.face} aria-label={`${words.shell.account} ${me.name}, ${initials}`}>
          {initials}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <p className={styles.whoami}>
          <b>{me.name}</b>
          <span>{words.shell.roles[me.role]}</span>
        </p>
        <Menu.Divider />
        <Menu.Label>{words.shell.languages}</Menu.Label>
        <Menu.RadioGroup value={locale} onChange={(chosen) => choose(localeOf(chosen))}>
          {LANGUAGES.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language}>
              {WORDS[language].language}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{words.shell.theme}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(chosen) => setColorScheme(chosen as MantineColorScheme)}>
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {words.shell.themes[scheme]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
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
