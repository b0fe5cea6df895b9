package vn.govmail.signing.asic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.ArchivedFile;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.signing.container.EntryContent;
import vn.govmail.signing.container.SignedContainer;

/** The files of a container that are for people. Stateless. */
public final class ContainerFiles {
    private ContainerFiles() {}

    /**
     * Finds them; a container without any is malformed.
     *
     * @throws UncheckedIOException if the place where the container lies cannot be read
     */
    public static ArchiveContents of(Content content, Limits limits) {
        try {
            SignedContainer container = SignedContainer.open(content, limits);
            List<ArchivedFile> files = ContainerLayout.of(container).forPeople().stream()
                    .map(name -> new ArchivedFile(
                            name,
                            new EntryContent(container, container.entry(name).orElseThrow())))
                    .toList();
            return files.isEmpty()
                    ? new ArchiveContents(List.of(), Missing.MALFORMED, "no file that is signed")
                    : new ArchiveContents(files, null, "");
        } catch (ContainerException e) {
            return new ArchiveContents(
                    List.of(), missing(e.problem()), e.problem().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Missing missing(ContainerProblem problem) {
        if (problem == ContainerProblem.ENCRYPTED) {
            return Missing.PASSWORD_REQUIRED;
        }
        return problem.isLimit() ? Missing.LIMIT_EXCEEDED : Missing.MALFORMED;
    }
}
