package vn.govmail.example.onestopshop;

import vn.govmail.testkit.letter.Letter;
import vn.govmail.verdict.Outcome;

/**
 * A letter of the demonstration, and what the regulation makes of it: stated here only so that a wrong outcome fails the run.
 *
 * @param letter the letter
 * @param fromOutside whether it comes from a server elsewhere, without a password
 * @param expected the outcome
 * @param expectedCode a finding that has to be there; empty for none
 */
record DemoLetter(Letter letter, boolean fromOutside, Outcome expected, String expectedCode) {}
