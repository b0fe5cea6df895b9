package vn.govmail.scope;

import vn.govmail.rule.Provision;

/**
 * A place where a regulation is laxer than one above it.
 *
 * @param own its provision
 * @param above the provision above
 * @param what the term, check or route in question, with the values
 */
record Laxity(Provision own, Provision above, String what) {}
