package vn.govmail.rule;

import java.util.List;
import java.util.Objects;
import vn.govmail.text.Language;

/**
 * What a provision states besides rules, routes, addresses and terms: whom it binds, on which law it rests, what it covers,
 * by which part of gov-mail it is served, or why nothing checks it. Immutable.
 */
public sealed interface Statement {

    /** The provision that states it. */
    Provision provision();

    /**
     * The provision is served by a part of gov-mail rather than by a finding on a message. Written
     * {@code <served-by capability="reports">}.
     *
     * @param provision the provision
     * @param capability the part
     * @param vietnamese what it does for this clause, in Vietnamese
     * @param english what it does for this clause, in English
     */
    record Service(Provision provision, Capability capability, String vietnamese, String english) implements Statement {
        public Service {
            Objects.requireNonNull(provision, "provision");
            Objects.requireNonNull(capability, "capability");
            Objects.requireNonNull(vietnamese, "vietnamese");
            Objects.requireNonNull(english, "english");
        }

        /** What it does for this clause. */
        public String text(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }

    /**
     * No software can check the provision, and why. Written {@code <not-checked why="PEOPLE">}.
     *
     * @param provision the provision
     * @param why what it is about
     * @param vietnamese the reason, in Vietnamese
     * @param english the reason, in English
     */
    record NotChecked(Provision provision, Why why, String vietnamese, String english) implements Statement {

        /** What a provision is about that no software can check. */
        public enum Why {
            /** A duty of people: leading by example, training, publicity, supervision. */
            PEOPLE,
            /** Money and budgets. */
            MONEY,
            /** How and where a system is installed and run. */
            INSTALLATION,
            /** What follows for people: reward, discipline, how the text is amended. */
            CONSEQUENCE,
            /** Rules, plans and systems that others have to make first. */
            OTHER_ACTS
        }

        public NotChecked {
            Objects.requireNonNull(provision, "provision");
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(vietnamese, "vietnamese");
            Objects.requireNonNull(english, "english");
        }

        /** The reason. */
        public String text(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }

    /**
     * Whom or what the regulation binds. Written {@code <scope of="UNIT" in="bound-units" out="other-units"/>}.
     *
     * @param provision the provision
     * @param kind what is asked about
     * @param in what is bound: domains, beginnings of units' names, kinds of persons
     * @param out what is not bound; whatever is in neither list stays open
     */
    record Bounds(Provision provision, Kind kind, List<String> in, List<String> out) implements Statement {

        /** What is asked about. */
        public enum Kind {
            /** A mail domain: the regulation's own and nothing below them. */
            DOMAIN,
            /** An agency or unit, by the beginning of its name. */
            UNIT,
            /** A person, by the kind of employment. */
            PERSON
        }

        public Bounds {
            Objects.requireNonNull(provision, "provision");
            Objects.requireNonNull(kind, "kind");
            in = List.copyOf(in);
            out = List.copyOf(out);
        }
    }

    /**
     * A law on which the regulation rests, for a time. Written {@code <legal-basis number="51/2005/QH11" from="2006-03-01">}.
     *
     * @param provision the provision that refers to it
     * @param number the law's number
     * @param validity when it is the law
     * @param vietnamese its name, in Vietnamese
     * @param english its name, in English
     */
    record LegalBasis(Provision provision, String number, Validity validity, String vietnamese, String english)
            implements Statement {
        public LegalBasis {
            Objects.requireNonNull(provision, "provision");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(validity, "validity");
            Objects.requireNonNull(vietnamese, "vietnamese");
            Objects.requireNonNull(english, "english");
        }

        /** Its name. */
        public String text(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }

    /**
     * The provision settles a topic that a regulation on e-mail has to settle, be it by saying that there is nothing of the kind.
     * Written {@code <covers topic="encouraged-content"/>}.
     *
     * @param provision the provision
     * @param topic the topic
     */
    record Covers(Provision provision, Topic topic) implements Statement {

        /**
         * What an agency's regulation on e-mail has to settle.
         *
         * @see "gạch đầu dòng thứ tư điểm a mục 1 Chỉ thị số 34/2008/CT-TTg"
         */
        public enum Topic {
            /** Who builds the system and keeps it running. */
            RUNNING_THE_SYSTEM,
            /** Who answers for a person's mailbox, and for what. */
            PERSONAL_MAILBOX,
            /** Who answers for the agency's mailbox, and for what. */
            AGENCY_MAILBOX,
            /** How work is done by e-mail. */
            PROCEDURE,
            /** What must be exchanged by e-mail. */
            MANDATORY_CONTENT,
            /** What is encouraged to be exchanged by e-mail. */
            ENCOURAGED_CONTENT;

            /** The word in files. */
            public String keyword() {
                return Keywords.of(this);
            }
        }

        public Covers {
            Objects.requireNonNull(provision, "provision");
            Objects.requireNonNull(topic, "topic");
        }
    }
}
