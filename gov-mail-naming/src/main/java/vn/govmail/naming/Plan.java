package vn.govmail.naming;

import org.jspecify.annotations.Nullable;
import vn.govmail.rule.MailboxKind;

/**
 * What a naming has found for a kind of mailbox of a unit: where its addresses come from.
 *
 * @param naming whose finding it is
 * @param kind for which mailboxes
 * @param blueprint the filled format; null where none fits
 */
record Plan(Naming naming, MailboxKind kind, @Nullable Blueprint blueprint) {}
