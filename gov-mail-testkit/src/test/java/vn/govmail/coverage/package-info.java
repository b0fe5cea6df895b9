/** What gov-mail does for each clause of the shipped regulations: a table that a test keeps true. */
package vn.govmail.coverage;
