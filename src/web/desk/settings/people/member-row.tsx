import { Button, Menu, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useDropFactor, useRecovery, useRemoveMember, useSetRole } from "../../api/team.ts";
import type { ListedMember, Role } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { Skills } from "./skills.tsx";
import { TheLink } from "./the-link.tsx";
import { dayOf, whyNot } from "./told.ts";
import { WORDS } from "./words.ts";

/** Somebody of the staff, with what may be done to them; to oneself and to those above nothing is. */
export function MemberRow(props: { member: ListedMember; roles: readonly Role[]; isMe: boolean }) {
  const { member, roles, isMe } = props;
  const [asked, ask] = useState<"remove" | "drop" | null>(null);
  const setRole = useSetRole();
  const recovery = useRecovery();
  const words = useLocal(WORDS);
  const mayChange = !isMe && roles.includes(member.role);
  const failed = setRole.error ?? recovery.error;
  return (
    <li>
      <About member={member} isMe={isMe} />
      {mayChange && (
        <div className={styles.deeds}>
          <RoleChoice
            {...props}
            isBusy={setRole.isPending}
            choose={(role) => setRole.mutate({ id: member.id, role })}
          />
          <More member={member} ask={ask} recover={(locale) => recovery.mutate({ id: member.id, locale })} />
        </div>
      )}
      {(isMe || mayChange) && <Skills id={member.id} name={member.name} />}
      {failed && (
        <p className={styles.failed} role="alert">
          {whyNot(failed, words)}
        </p>
      )}
      {recovery.data && <TheLink made={recovery.data} />}
      {asked && <Sure member={member} what={asked} done={() => ask(null)} />}
    </li>
  );
}

function About({ member, isMe }: { member: ListedMember; isMe: boolean }) {
  const { locale, words: desk } = useSpeech();
  const words = useLocal(WORDS);
  const { name, email, role, since, seenAt, secondFactor } = member;
  const facts = [
    email,
    desk.shell.roles[role],
    words.since(dayOf(since, locale)),
    seenAt ? words.seen(dayOf(seenAt, locale)) : words.never,
    ...(secondFactor ? [words.secured] : []),
  ];
  return (
    <div className={styles.what}>
      <b>
        <bdi>{name}</bdi>
        {isMe && ` (${words.you})`}
      </b>
      <small>{facts.join(" · ")}</small>
    </div>
  );
}

function RoleChoice(props: {
  member: ListedMember;
  roles: readonly Role[];
  isBusy: boolean;
  choose: (role: Role) => void;
}) {
  const { member, roles, isBusy, choose } = props;
  const { words: desk } = useSpeech();
  const words = useLocal(WORDS);
  return (
    <NativeSelect
      aria-label={words.role(member.name)}
      data={roles.map((role) => ({ value: role, label: desk.shell.roles[role] }))}
      value={member.role}
      disabled={isBusy}
      onChange={({ currentTarget }) => choose(currentTarget.value as Role)}
    />
  );
}

function More(props: {
  member: ListedMember;
  ask: (what: "remove" | "drop") => void;
  recover: (locale: "ru" | "uk" | "en") => void;
}) {
  const { member, ask, recover } = props;
  const { locale } = useSpeech();
  const words = useLocal(WORDS);
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false} menuItemTabIndex={0}>
      <Menu.Target>
        <Button variant="default" aria-label={words.more(member.name)}>
          ⋯
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => recover(locale)}>{words.newPassword}</Menu.Item>
        {member.secondFactor && <Menu.Item onClick={() => ask("drop")}>{words.dropFactor}</Menu.Item>}
        <Menu.Item onClick={() => ask("remove")}>{words.remove}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Sure({ member, what, done }: { member: ListedMember; what: "remove" | "drop"; done: () => void }) {
  const words = useLocal(WORDS);
  const remove = useRemoveMember();
  const drop = useDropFactor();
  const deed = what === "remove" ? remove : drop;
  return (
    <div className={styles.what}>
      <p>{what === "remove" ? words.removeSure(member.name) : words.dropFactorSure(member.name)}</p>
      {deed.error && (
        <p className={styles.failed} role="alert">
          {whyNot(deed.error, words)}
        </p>
      )}
      <div className={styles.deeds}>
        <Button color="red" loading={deed.isPending} onClick={() => deed.mutate(member.id, { onSuccess: done })}>
          {what === "remove" ? words.yesRemove : words.yesDrop}
        </Button>
        <Button variant="default" onClick={done}>
          {words.no}
        </Button>
      </div>
    </div>
  );
}
