package vn.govmail.operation.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.message.Times;
import vn.govmail.operation.CheckingSummary;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/**
 * What a host keeps so that reports can be made later: no body, no subject, nobody who wrote or was written to. {@link RecordLines}
 * writes and reads it. Immutable.
 */
public sealed interface StoredRecord {

    /** The day in Việt Nam. */
    LocalDate day();

    /**
     * Whose a record is.
     *
     * @param agency the id of the agency
     * @param unit the id of its unit; empty for the agency itself
     * @param levelOrNull where the agency stands; null where nobody says
     */
    record Place(String agency, String unit, @Nullable AgencyLevel levelOrNull) {
        public Place {
            Objects.requireNonNull(agency, "agency");
            Objects.requireNonNull(unit, "unit");
        }

        /** An agency as a whole. */
        public static Place agency(String id, AgencyLevel level) {
            return new Place(id, "", level);
        }

        /** Where the agency stands. */
        public Optional<AgencyLevel> level() {
            return Optional.ofNullable(levelOrNull);
        }

        /** Whether its documents count for a target of province and districts; where nobody says otherwise they do. */
        boolean isAboveCommunes() {
            return levelOrNull != AgencyLevel.COMMUNE;
        }
    }

    /** Which way a message went. */
    enum Direction {
        SENT,
        RECEIVED
    }

    /**
     * One message that was judged.
     *
     * @param mailbox the agency's or official's own mailbox that sent or received it; empty where nobody says which
     * @param documents its official documents, by the way in which they were exchanged; none for correspondence with the public
     * @param findings how often each finding was made
     */
    record Message(
            LocalDate day,
            Place place,
            Direction direction,
            String mailbox,
            Outcome outcome,
            ExchangeCounts documents,
            Map<FindingKey, Long> findings)
            implements StoredRecord {
        public Message {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(direction, "direction");
            Objects.requireNonNull(mailbox, "mailbox");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(documents, "documents");
            findings = Map.copyOf(findings);
        }

        /**
         * Of an assessment.
         *
         * @param mailbox the own mailbox that sent or received it
         * @param paperIssued whether its documents were issued on paper too, as far as is known
         */
        public static Message of(
                Assessment assessment, Place place, Direction direction, String mailbox, boolean paperIssued) {
            Map<FindingKey, Long> findings = new TreeMap<>();
            for (Finding finding : assessment.findings()) {
                findings.merge(FindingKey.of(finding), 1L, Long::sum);
            }
            ExchangeCounts documents = assessment.documents().stream()
                    .map(document -> ExchangeCounts.byMail(document.legalValue(), paperIssued))
                    .reduce(ExchangeCounts.NONE, ExchangeCounts::and);
            return new Message(
                    LocalDate.ofInstant(assessment.times().received(), Times.VIET_NAM),
                    place,
                    direction,
                    mailbox,
                    assessment.outcome(),
                    documents,
                    findings);
        }
    }

    /** An official document that was issued on paper alone, which no message shows. */
    record PaperDocument(LocalDate day, Place place) implements StoredRecord {
        public PaperDocument {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(place, "place");
        }
    }

    /** How the checking duty of a mailbox was kept until a day. */
    record Checks(LocalDate day, Place place, String mailbox, CheckingSummary summary) implements StoredRecord {
        public Checks {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(mailbox, "mailbox");
            Objects.requireNonNull(summary, "summary");
        }
    }

    /**
     * A report that was filed.
     *
     * @param day when it was filed
     * @param provision the clause that asks for it
     * @param period the time that it is about
     */
    record Filed(LocalDate day, String provision, ReportPeriod period) implements StoredRecord {
        public Filed {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(provision, "provision");
            Objects.requireNonNull(period, "period");
        }
    }
}
