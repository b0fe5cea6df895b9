package vn.govmail.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.govmail.address.ProviderClassification;
import vn.govmail.address.ProviderCode;
import vn.govmail.address.ProviderFinding;
import vn.govmail.address.ProviderFinding.Field;
import vn.govmail.address.ProviderKind;
import vn.govmail.address.SenderRole;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.FileNames;
import vn.govmail.document.FileTrait;
import vn.govmail.document.Format;
import vn.govmail.fact.Missing;
import vn.govmail.message.MessageProblem;
import vn.govmail.message.MessageSecurity;
import vn.govmail.message.OriginEvidence;
import vn.govmail.rule.Effect;
import vn.govmail.rule.LaterLaw;
import vn.govmail.rule.Regulation;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.FindingCode;

/** Observations that rest on no clause, and whether they leave the message to a person. Used once. */
final class TechnicalFindings {
    private static final String MESSAGE = "message";
    private static final String SENDER = "sender";
    private static final int MOST_NAMES = 10;

    private final Dossier dossier;
    private final List<Finding> findings = new ArrayList<>();
    private boolean personNeeded;

    private TechnicalFindings(Dossier dossier) {
        this.dossier = dossier;
    }

    static TechnicalFindings of(Dossier dossier) {
        TechnicalFindings found = new TechnicalFindings(dossier);
        found.structure();
        found.sender();
        found.origin();
        return found;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether one of the findings leaves the message to a person. */
    boolean personNeeded() {
        return personNeeded;
    }

    private void structure() {
        for (MessageProblem problem : dossier.message().problems()) {
            String part = problem.part().isEmpty() ? MESSAGE : "part " + problem.part();
            person(problem.code().name(), part, Map.of("detail", problem.detail(), "part", part), problem.detail());
        }
        if (dossier.message().security() == MessageSecurity.ENCRYPTED) {
            person(FindingCode.MESSAGE_ENCRYPTED.name(), MESSAGE, Map.of(), "");
        }
        if (dossier.messageSignature().isThere()) {
            messageSignature(dossier.messageSignature());
        }
        LinkedFiles.in(dossier.message().texts(), dossier.files()).ifPresent(this::linked);
        if (dossier.message().forwards() || dossier.files().stream().anyMatch(ExaminedFile::isLetter)) {
            person(FindingCode.FORWARDED_MESSAGE.name(), MESSAGE, Map.of(), "message/rfc822");
        }
    }

    /** A link beside attached documents may be a second copy; without any, what an agency sends lies elsewhere. */
    private void linked(String host) {
        boolean alone = dossier.documents().isEmpty();
        boolean agency =
                dossier.sender().hasRole(SenderRole.AGENCY) || dossier.sender().hasRole(SenderRole.OFFICIAL);
        Map<String, String> arguments = Map.of("host", host);
        if (alone && agency) {
            person(FindingCode.DOCUMENT_LINKED.name(), MESSAGE, arguments, host);
        } else {
            add(Effect.INFO, FindingCode.DOCUMENT_LINKED.name(), MESSAGE, arguments, host);
        }
    }

    /** What lies over the message, whatever its files are worth: who signed, or why that is not proved. */
    private void messageSignature(MessageSignature signature) {
        SignatureReport report = signature.report().toOptional().orElse(null);
        if (report == null || signature.leavesOpen()) {
            String form = "S/MIME, OpenPGP";
            person(Missing.FORM_NOT_SUPPORTED.name(), MESSAGE, Map.of("form", form), form);
        } else if (report.overall() == Verdict.VALID) {
            String signers = SignatureChecks.signers(report);
            add(Effect.INFO, FindingCode.MESSAGE_SIGNED.name(), MESSAGE, Map.of("signers", signers), signers);
        } else {
            add(
                    Effect.WARN,
                    FindingCode.MESSAGE_SIGNATURE_NOT_VALID.name(),
                    MESSAGE,
                    SignatureChecks.arguments(report),
                    SignatureChecks.signers(report));
        }
        if (report != null && !report.unsignedParts().isEmpty()) {
            String parts = String.join(", ", report.unsignedParts());
            add(Effect.WARN, FindingCode.MESSAGE_PARTS_UNSIGNED.name(), MESSAGE, Map.of("parts", parts), parts);
        }
    }

    private void sender() {
        Sender sender = dossier.sender();
        String from = sender.address().map(Object::toString).orElse("");
        if (sender.address().isEmpty()) {
            String evidence = sender.classification().mailboxes().size() + " mailboxes";
            person(FindingCode.SENDER_UNCLEAR.name(), SENDER, Map.of(), evidence);
        }
        boolean roleUnknown =
                sender.role().toOptional().filter(r -> r != SenderRole.UNKNOWN).isEmpty();
        if (roleUnknown && !dossier.documents().isEmpty()) {
            person(FindingCode.SENDER_UNKNOWN.name(), SENDER, Map.of("from", from), from);
        }
        ProviderClassification provider = sender.classification().provider();
        // a name reserved for examples imitates nobody
        boolean invalid = provider.kind() == ProviderKind.INVALID && provider.code() != ProviderCode.DOMAIN_RESERVED;
        boolean suspicious = provider.kind() == ProviderKind.LOOKALIKE || invalid;
        if (suspicious && sender.address().isPresent()) {
            person(FindingCode.SENDER_LOOKALIKE.name(), SENDER, provider.arguments(), provider.domain());
        }
        if (provider.kind() == ProviderKind.OWN || provider.kind() == ProviderKind.STATE) {
            sender.classification().findings().stream()
                    .filter(TechnicalFindings::elsewhere)
                    .findFirst()
                    .ifPresent(f -> person(
                            FindingCode.SENDER_FIELDS_DISAGREE.name(),
                            SENDER,
                            f.arguments(),
                            f.field() + ": " + f.arguments().getOrDefault("domain", "")));
        }
    }

    private static boolean elsewhere(ProviderFinding finding) {
        boolean field = finding.field() == Field.SENDER || finding.field() == Field.RETURN_PATH;
        return field && finding.arguments().containsKey("domain");
    }

    private void origin() {
        Sender sender = dossier.sender();
        String domain = sender.address().map(a -> a.domain()).orElse("");
        String detail = sender.origin().detail();
        if (sender.origin().evidence() == OriginEvidence.FAILED) {
            person(FindingCode.SENDER_AUTHENTICATION_FAILED.name(), SENDER, Map.of("domain", domain), detail);
        } else if (sender.origin().evidence() == OriginEvidence.NONE
                && sender.address().isPresent()) {
            add(Effect.INFO, FindingCode.SENDER_NOT_AUTHENTICATED.name(), SENDER, Map.of("domain", domain), detail);
        }
    }

    /** What the regulations say of their own time: in force or not, and what came later. */
    void time(List<Regulation> regulations) {
        LocalDate day = dossier.times().daySent();
        Set<String> told = new HashSet<>();
        for (Regulation regulation : regulations) {
            if (!regulation.validity().includes(day)) {
                Map<String, String> arguments = Map.of("policy", regulation.number(), "day", day.toString());
                person(FindingCode.POLICY_NOT_IN_FORCE.name(), MESSAGE, arguments, regulation.id());
            }
            for (LaterLaw law : LaterLaws.notApplied(regulation, regulations, day)) {
                if (told.add(law.number())) {
                    Map<String, String> arguments = Map.of(
                            "number",
                            law.number(),
                            "from",
                            law.from().toString(),
                            "text.en",
                            law.english(),
                            "text.vi",
                            law.vietnamese());
                    add(Effect.INFO, FindingCode.LATER_LAW_NOT_APPLIED.name(), MESSAGE, arguments, regulation.id());
                }
            }
        }
    }

    /** Observations on one file. */
    static List<Finding> of(ExaminedFile file) {
        List<Finding> findings = new ArrayList<>();
        String name = file.attachment().name();
        Map<String, String> format = Map.of("format", file.format().name());
        addTricks(findings, file.label(), name);
        if (FileNames.extensionDisagrees(name, file.format())) {
            findings.add(Finding.technical(
                    Effect.WARN,
                    file.label(),
                    FindingCode.FILE_EXTENSION_DISAGREES.name(),
                    format,
                    file.format().name()));
        }
        if (file.format() == Format.EXECUTABLE || FileNames.namesExecutable(name)) {
            addProgram(findings, file.label(), file.format());
        }
        addTraits(findings, file);
        addContents(findings, file);
        return findings;
    }

    private static void addTricks(List<Finding> findings, String label, String name) {
        if (FileNames.hasTricks(name)) {
            findings.add(Finding.technical(
                    Effect.WARN,
                    label,
                    FindingCode.FILE_NAME_SUSPICIOUS.name(),
                    Map.of(),
                    names(FileNames.tricks(name)) + ": " + FileNames.clean(name)));
        }
    }

    private static void addProgram(List<Finding> findings, String label, Format format) {
        Map<String, String> arguments = Map.of("format", format.name());
        findings.add(Finding.technical(
                Effect.WARN, label, FindingCode.EXECUTABLE_ATTACHED.name(), arguments, format.name()));
    }

    private static void addContents(List<Finding> findings, ExaminedFile file) {
        ArchiveContents contents = file.held().contents().orElse(null);
        Missing reason = contents == null ? null : contents.unread().orElse(null);
        if (contents != null && reason != null) {
            FindingCode code =
                    reason == Missing.PASSWORD_REQUIRED ? FindingCode.ARCHIVE_ENCRYPTED : FindingCode.ARCHIVE_NOT_READ;
            String detail =
                    reason + ": " + contents.detail() + listed(file.held().unreadNames());
            findings.add(Finding.technical(
                    Effect.WARN,
                    file.label(),
                    code.name(),
                    Map.of("format", file.format().name(), "detail", detail),
                    detail));
            for (String name : file.held().unreadNames()) {
                String label = file.label() + "/" + FileNames.clean(name);
                addTricks(findings, label, name);
                if (FileNames.namesExecutable(name)) {
                    addProgram(findings, label, Format.UNKNOWN);
                }
            }
        }
    }

    /** The first names of files that are there and were not looked at. */
    private static String listed(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String first = names.stream().limit(MOST_NAMES).map(FileNames::clean).collect(Collectors.joining(", "));
        return "; " + first + (names.size() > MOST_NAMES ? ", … (" + names.size() + ")" : "");
    }

    private static void addTraits(List<Finding> findings, ExaminedFile file) {
        if (file.detected().has(FileTrait.MACROS)) {
            findings.add(Finding.technical(
                    Effect.WARN,
                    file.label(),
                    FindingCode.MACROS_IN_FILE.name(),
                    Map.of(),
                    file.format().name()));
        }
        String hidden = file.isRead() ? file.hiddenText().strip() : "";
        if (!hidden.isEmpty()) {
            findings.add(Finding.technical(
                    Effect.WARN,
                    file.label(),
                    FindingCode.HIDDEN_TEXT.name(),
                    Map.of(),
                    hidden.length() + " characters"));
        }
        Set<Format> others = file.detected().alsoReadsAs();
        if (!others.isEmpty()) {
            Map<String, String> formats = Map.of("format", file.format().name(), "others", names(others));
            findings.add(Finding.technical(
                    Effect.WARN,
                    file.label(),
                    FindingCode.FILE_READS_TWO_WAYS.name(),
                    formats,
                    file.format() + ", " + names(others)));
        }
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    private void person(String code, String subject, Map<String, String> arguments, String evidence) {
        add(Effect.WARN, code, subject, arguments, evidence);
        personNeeded = true;
    }

    private void add(Effect effect, String code, String subject, Map<String, String> arguments, String evidence) {
        findings.add(Finding.technical(effect, subject, code, arguments, evidence));
    }
}
