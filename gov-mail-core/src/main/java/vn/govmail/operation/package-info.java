/**
 * What a regulation asks of those who run and use mailboxes, beyond single messages: working time, checking, replies, logs,
 * passwords, quotas, forbidden use, incidents. Everything is judged from what the caller supplies; nothing reads a clock.
 */
@NullMarked
package vn.govmail.operation;

import org.jspecify.annotations.NullMarked;
