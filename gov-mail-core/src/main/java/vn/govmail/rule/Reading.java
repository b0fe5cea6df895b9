package vn.govmail.rule;

import java.util.Objects;

/**
 * How a clause that can be read in more than one way is read here. The alternatives stand beside it in the regulation's
 * file.
 *
 * @param about the question that the reading answers, by a name within its provision
 * @param id name of the reading among the answers to that question
 * @param chosen whether this is the reading that the rules follow
 * @param vietnamese the reading in Vietnamese
 * @param english the reading in English
 */
public record Reading(String about, String id, boolean chosen, String vietnamese, String english) {
    public Reading {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(vietnamese, "vietnamese");
        Objects.requireNonNull(english, "english");
    }
}
