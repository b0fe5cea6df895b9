package vn.govmail.naming.intake;

/**
 * How far an import is.
 *
 * @param done rows that are reported
 * @param total rows of the list
 */
public record ImportProgress(int done, int total) {}
