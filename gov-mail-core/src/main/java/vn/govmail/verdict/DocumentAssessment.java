package vn.govmail.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Effect;
import vn.govmail.rule.LegalValue;
import vn.govmail.rule.Reading;

/**
 * What a document that came with a message is worth, and by which route. A document may be represented by several files; the
 * best one counts. Immutable and thread-safe.
 */
public final class DocumentAssessment {
    private final List<String> files;
    private final @Nullable String number;
    private final LegalValue legalValue;
    private final List<RouteResult> routes;
    private final List<Finding> findings;
    private final @Nullable DocumentStatement statement;

    /**
     * Makes an assessment of a document.
     *
     * @param files the names of the files that represent it, made safe for display
     * @param number its number and symbol, where it could be read
     * @param legalValue what it is worth
     * @param routes the routes that exist for it, each with its conditions
     * @param findings what concerns this document
     * @throws IllegalArgumentException if a value is granted that no route proves
     */
    public DocumentAssessment(
            List<String> files,
            @Nullable String number,
            LegalValue legalValue,
            List<RouteResult> routes,
            List<Finding> findings) {
        this(files, number, legalValue, routes, findings, null);
    }

    private DocumentAssessment(
            List<String> files,
            @Nullable String number,
            LegalValue legalValue,
            List<RouteResult> routes,
            List<Finding> findings,
            @Nullable DocumentStatement statement) {
        this.statement = statement;
        this.files = List.copyOf(files);
        this.number = number;
        this.legalValue = Objects.requireNonNull(legalValue, "legalValue");
        this.routes = List.copyOf(routes);
        this.findings = List.copyOf(findings);
        boolean granted = legalValue == LegalValue.EQUIVALENT || legalValue == LegalValue.CERTIFIED_COPY;
        if (granted && route().filter(r -> r.route().gives() == legalValue).isEmpty()) {
            throw new IllegalArgumentException(legalValue + " is proved by no route");
        }
    }

    /** The same with what the document says of itself. */
    public DocumentAssessment stating(DocumentStatement value) {
        return new DocumentAssessment(files, number, legalValue, routes, findings, Objects.requireNonNull(value));
    }

    /** What the document says of itself; empty where it shows no text, or no rule had it read. */
    public Optional<DocumentStatement> statement() {
        return Optional.ofNullable(statement);
    }

    /** The names of the files that represent the document, made safe for display. */
    public List<String> files() {
        return files;
    }

    /** Number and symbol, for example {@code 15/STTTT-VP}, where they could be read. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /** What the document is worth. */
    public LegalValue legalValue() {
        return legalValue;
    }

    /** The routes that exist for it, each with its conditions. */
    public List<RouteResult> routes() {
        return routes;
    }

    /** The route by which it has its value: the first that is satisfied. */
    public Optional<RouteResult> route() {
        return routes.stream()
                .filter(r -> r.state() == RouteResult.State.SATISFIED)
                .findFirst();
    }

    /** How the clause of the satisfied route is read. */
    public List<Reading> readings() {
        return route().map(r -> r.route().provision().chosenReadings()).orElse(List.of());
    }

    /**
     * The conditions that keep the document from its value: those that are violated, and on routes that are still open
     * those that are unknown. None where a route is satisfied.
     */
    List<Finding> unsatisfiedConditions() {
        if (route().isPresent()) {
            return List.of();
        }
        boolean open = routes.stream().anyMatch(r -> r.state() == RouteResult.State.UNKNOWN);
        return routes.stream()
                .flatMap(r -> r.decidingConditions().stream())
                .flatMap(c -> c.finding().stream())
                .map(f -> open && f.effect() == Effect.ERROR ? f.withEffect(Effect.INFO) : f)
                .toList();
    }

    /** What concerns this document; conditions that are not satisfied stand in {@link #routes()}. */
    public List<Finding> findings() {
        return findings;
    }
}
