-- Two more roles of the staff: an admin leads the shop beside its owner, a viewer looks and changes nothing.

alter table staff_users drop constraint staff_users_role_check;
alter table staff_users add constraint staff_users_role_check
  check (role in ('owner', 'admin', 'support', 'marketer', 'viewer'));

alter table staff_invitations drop constraint staff_invitations_role_check;
alter table staff_invitations add constraint staff_invitations_role_check
  check (role in ('owner', 'admin', 'support', 'marketer', 'viewer'));
