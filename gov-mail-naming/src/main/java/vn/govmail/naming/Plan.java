package vn.govmail.naming;

import vn.govmail.rule.MailboxKind;

/**
 * What a naming has found for a kind of mailbox of a unit: where its addresses come from.
 *
 * @param naming whose finding it is
 * @param kind for which mailboxes
 * @param blueprint the filled format; null where none fits
 */
record Plan(
        Naming naming,
        MailboxKind kind,
        @org.jspecify.annotations.Nullable Blueprint blueprint) {}
