package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.document.Content;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.verdict.SignatureSentences;

/** {@code gov-mail verify}: judges the signatures of files. */
@Command(name = "verify", description = "Validates the signatures of files.", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final FileInputs inputs = new FileInputs();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Option(
            names = "--verification",
            paramLabel = "integrity|official|general",
            description = "official (default): strict, for documents of agencies; general: the worst signature decides;"
                    + " integrity: leaves trust out on your word.")
    private Verification verification = Verification.OFFICIAL;

    @Mixin
    private final DetachedOption detached = new DetachedOption();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    /** The policies by the names that the command line takes. */
    enum Verification {
        OFFICIAL(VerificationPolicy.OFFICIAL_DOCUMENT),
        GENERAL(VerificationPolicy.GENERAL),
        INTEGRITY(VerificationPolicy.INTEGRITY_ONLY);

        private final VerificationPolicy policy;

        Verification(VerificationPolicy policy) {
            this.policy = policy;
        }
    }

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        // named so that a mistake in it is told; validation itself rests on no regulation
        policy.names().forEach(PolicyOptions::ruleSet);
        VerificationRequest request = detached.on(
                new VerificationRequest(verification.policy, policy.at(surroundings.clock()), limits.limits()));
        FileVerification files = new FileVerification(trust.signatures(), request);
        Session session = new Session(surroundings, output);
        VerifyAnswer.Words words = new VerifyAnswer.Words(
                Sentences.in(session.language()), SignatureSentences.in(session.language()), session.paint());
        inputs.forEach(surroundings.in(), input -> session.answer(input, file -> answer(files, file, words)));
        return session.exitCode();
    }

    private static Answer answer(FileVerification files, Path file, VerifyAnswer.Words words) throws InputException {
        try {
            return new VerifyAnswer(files.verify(file, Content.of(file)), words);
        } catch (IOException e) {
            throw FileProblems.unreadable(file.toString(), e);
        }
    }
}
