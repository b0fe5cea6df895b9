package vn.govmail.signing.pdf.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.FinishedCms;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.cms.create.ReturnedCms;
import vn.govmail.signing.pdf.create.Draft.FileBytes;
import vn.govmail.signing.pdf.create.SignatureDictionary.Gap;

/** Completes a prepared file once, between all processes that see it. Immutable. */
final class Completion {
    private final PendingState state;
    private final Path prepared;
    private final Levels levels;

    Completion(PendingState state, Path prepared, Levels levels) {
        this.state = state;
        this.prepared = prepared;
        this.levels = levels;
    }

    SigningResult complete(byte[] cms, Path out) throws SigningException {
        try (Draft draft = Draft.of(out)) {
            FileBytes original = new FileBytes(prepared, size());
            checkGap(original);
            draft.copy(original);
            // the copy is judged, which nobody else can change any more
            FileBytes copy = draft.content();
            FinishedCms accepted = ReturnedCms.accepted(
                    cms,
                    sink -> copy.writeAround(state.gap(), sink),
                    state.terms().signer(),
                    state.cades());
            SigningResult result = levels.finish(draft, state, accepted);
            claim();
            draft.moveToTarget();
            return result;
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    private long size() throws SigningException {
        try {
            long size = Files.size(prepared);
            if (size != state.fileLength()) {
                throw new SigningException(SigningProblem.WRONG_DOCUMENT, "another size than when it was prepared");
            }
            return size;
        } catch (NoSuchFileException e) {
            throw gone(e);
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the prepared file cannot be read", e);
        }
    }

    private void checkGap(FileBytes file) throws SigningException {
        Gap gap = state.gap();
        try {
            String held =
                    new String(file.stretch(gap.start(), (int) (gap.end() - gap.start())), StandardCharsets.ISO_8859_1);
            if (!held.startsWith("<") || !held.endsWith(">")) {
                throw new SigningException(SigningProblem.WRONG_DOCUMENT, "no room for a signature where it was");
            }
            if (!held.substring(1, held.length() - 1).chars().allMatch(c -> c == '0')) {
                throw new SigningException(SigningProblem.ALREADY_COMPLETED, "a signature is in its place");
            }
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the prepared file cannot be read", e);
        }
    }

    /** Whoever deletes the prepared file has completed it; a second one finds nothing. */
    private void claim() throws SigningException, IOException {
        try {
            Files.delete(prepared);
        } catch (NoSuchFileException e) {
            throw gone(e);
        }
    }

    private static SigningException gone(IOException cause) {
        return new SigningException(
                SigningProblem.ALREADY_COMPLETED, "the prepared file was completed or taken away", cause);
    }
}
