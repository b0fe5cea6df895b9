package vn.govmail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.Providers;
import vn.govmail.check.Assessor;
import vn.govmail.check.Checks;
import vn.govmail.check.Services;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.Format;
import vn.govmail.document.OfficeReader;
import vn.govmail.document.PlainTextReader;
import vn.govmail.document.recipient.RecipientDirectory;
import vn.govmail.fact.Limits;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Message;
import vn.govmail.message.SenderConditions;
import vn.govmail.message.Times;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.rule.RuleSet;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.verdict.Assessment;

/**
 * Judges mail under a regulation: whether a message counts, what each document in it is worth, and which clause says so.
 *
 * <pre>{@code
 * GovMail mail = GovMail.under(RuleSets.named("dak-nong-2012"))
 *         .addressBook(agencies)
 *         .signatures(Signatures.trusting(TrustAnchors.pem(roots)))
 *         .trustingResultsOf("mx.daknong.gov.vn")
 *         .build();
 * Assessment a = mail.assess(file, Times.received(instant));
 * }</pre>
 *
 * <p>Immutable and thread-safe: build one and share it. Never throws for what is in a message, opens no network
 * connection, reads no clock: the same message at the same times gives the same assessment.
 */
public final class GovMail {
    private final Assessor assessor;
    private final Limits limits;

    private GovMail(Assessor assessor, Limits limits) {
        this.assessor = assessor;
        this.limits = limits;
    }

    /** Starts with a rule set. */
    public static Builder under(RuleSet rules) {
        return new Builder(rules);
    }

    /** Judges a message that lies in memory as it was received (RFC 5322). */
    public Assessment assess(byte[] message, Times times) {
        return assess(message, times, Circumstances.NONE);
    }

    /** Judges a message that lies in memory, with what the caller knows about it. */
    public Assessment assess(byte[] message, Times times, Circumstances circumstances) {
        try (Message read = MimeMessages.read(message, limits)) {
            return assess(read, times, circumstances);
        }
    }

    /**
     * Judges a message in a file, for example an {@code .eml}.
     *
     * @throws IOException if the file cannot be read
     */
    public Assessment assess(Path message, Times times) throws IOException {
        return assess(message, times, Circumstances.NONE);
    }

    /**
     * Judges a message in a file, with what the caller knows about it.
     *
     * @throws IOException if the file cannot be read
     */
    public Assessment assess(Path message, Times times, Circumstances circumstances) throws IOException {
        try (Message read = MimeMessages.read(message, limits)) {
            return assess(read, times, circumstances);
        }
    }

    /** Judges a message that was read by {@link MimeMessages}; the caller closes it. */
    public Assessment assess(Message message, Times times) {
        return assess(message, times, Circumstances.NONE);
    }

    /** Judges a message that was read by {@link MimeMessages}, with what the caller knows about it. */
    public Assessment assess(Message message, Times times, Circumstances circumstances) {
        return assessor.assess(message, times, circumstances);
    }

    /** The limits under which messages are read, for {@link MimeMessages}. */
    public Limits limits() {
        return limits;
    }

    /** Collects what a {@link GovMail} draws on. Not thread-safe. */
    public static final class Builder {
        private final RuleSet rules;
        private AddressBook addressBook = AddressBook.empty();
        private Providers providers = Providers.shipped();
        private final List<SignatureVerifier> verifiers = new ArrayList<>();
        private final List<DocumentReader> readers = new ArrayList<>();
        private final Set<String> trustedServers = new HashSet<>();
        private final Set<String> secureProviders = new HashSet<>();
        private @Nullable RecipientDirectory recipients;
        private Function<Correspondent, SenderConditions> conditions = sender -> SenderConditions.UNKNOWN;
        private Limits limits = Limits.DEFAULT;
        private Checks checks = Checks.shipped();
        private boolean discovery = true;
        private boolean pictures;

        private Builder(RuleSet rules) {
            this.rules = Objects.requireNonNull(rules, "rules");
        }

        /** Who is an agency, an official, the public. Without one nobody is known. */
        public Builder addressBook(AddressBook book) {
            this.addressBook = Objects.requireNonNull(book, "book");
            return this;
        }

        /** Whose domain is whose; by default the shipped lists. The rule set's own domains are always its own. */
        public Builder providers(Providers value) {
            this.providers = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Who judges signatures in files of some formats. For the formats of no verifier passed here, one found on the path
         * is used, which trusts no certificate.
         */
        public Builder signatures(SignatureVerifier verifier) {
            verifiers.add(Objects.requireNonNull(verifier, "verifier"));
            return this;
        }

        /** Who reads files of some formats. For the formats of no reader passed here, those found on the path are used. */
        public Builder reader(DocumentReader reader) {
            readers.add(Objects.requireNonNull(reader, "reader"));
            return this;
        }

        /**
         * Whose Authentication-Results fields count (RFC 8601): the authserv-id of a receiving server that removes incoming
         * fields bearing its own name.
         */
        public Builder trustingResultsOf(String authservId) {
            trustedServers.add(authservId.toLowerCase(Locale.ROOT));
            return this;
        }

        /**
         * Whom the names under "Nơi nhận" stand for, asked of messages that go out. Without one only the names in full of the
         * address book are known, and no groups.
         */
        public Builder recipients(RecipientDirectory directory) {
            this.recipients = Objects.requireNonNull(directory, "directory");
            return this;
        }

        /**
         * Under which conditions somebody who is in the address book uses mail. What it leaves open about mailboxes of the State and
         * about writing to everybody the address book is asked; the rest is then unknown.
         *
         * @param register answers from what it holds; thread-safe
         */
        public Builder senderConditions(Function<Correspondent, SenderConditions> register) {
            this.conditions = Objects.requireNonNull(register, "register");
            return this;
        }

        /**
         * A provider of free mail that the operator holds to be highly secure (mục 1.a of 34/2008/CT-TTg does not say which
         * are), with all that lies below its domain.
         *
         * @throws IllegalArgumentException if it is not a domain of at least two labels
         */
        public Builder secureProvider(String domain) {
            secureProviders.add(MailAddress.tryParse("x@" + domain)
                    .map(MailAddress::domain)
                    .orElseThrow(() -> new IllegalArgumentException("not a domain: " + domain)));
            return this;
        }

        /** Where reading stops; by default {@link Limits#DEFAULT}. */
        public Builder limits(Limits value) {
            this.limits = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Keeps small pictures of the places where seals and signatures were seen, so that a report shows them to the clerk who has
         * to look ({@code AttachmentAssessment.pictures}). Without it there are none, and those pages are decoded once alone. No
         * verdict depends on it.
         */
        public Builder keepingPictures() {
            this.pictures = true;
            return this;
        }

        /** As if the module that carries out a mechanism were missing: for the test that nothing improves by it. */
        Builder withoutMechanism(String name) {
            this.checks = checks.without(name);
            return this;
        }

        /** As if no reader and no verifier were on the path: for the test that nothing improves by it. */
        Builder withoutDiscovery() {
            this.discovery = false;
            return this;
        }

        /**
         * Completes the front door.
         *
         * @throws IllegalStateException if two verifiers or readers that were passed claim one format, or two that were
         *     found on the path
         */
        public GovMail build() {
            requireOneForEachFormat(verifiers, readers);
            List<SignatureVerifier> allVerifiers = new ArrayList<>(verifiers);
            List<DocumentReader> allReaders = new ArrayList<>(readers);
            if (discovery) {
                List<SignatureVerifier> foundVerifiers = found(SignatureVerifier.class);
                List<DocumentReader> foundReaders = new ArrayList<>(found(DocumentReader.class));
                foundReaders.add(new OfficeReader());
                foundReaders.add(new PlainTextReader());
                requireOneForEachFormat(foundVerifiers, foundReaders);
                // what was passed stands first and is taken first
                allVerifiers.addAll(foundVerifiers);
                allReaders.addAll(foundReaders);
            }
            Services services = new Services(
                    addressBook,
                    providers.owning(rules.domains()),
                    allVerifiers,
                    allReaders,
                    trustedServers,
                    limits,
                    recipients,
                    secureProviders,
                    conditions,
                    pictures);
            return new GovMail(new Assessor(rules, services, checks), limits);
        }

        private static <S> List<S> found(Class<S> service) {
            return ServiceLoader.load(service).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        }

        private static void requireOneForEachFormat(List<SignatureVerifier> verifiers, List<DocumentReader> readers) {
            for (Format format : Format.values()) {
                requireOne(
                        format,
                        verifiers.stream()
                                .filter(v -> v.verifies(format))
                                .map(SignatureVerifier::name)
                                .toList());
                requireOne(
                        format,
                        readers.stream()
                                .filter(r -> r.reads(format))
                                .map(DocumentReader::name)
                                .toList());
            }
        }

        private static void requireOne(Format format, List<String> names) {
            if (names.size() > 1) {
                throw new IllegalStateException("more than one service for " + format + ": " + names
                        + "; pass the one that is to be used to the builder");
            }
        }
    }
}
