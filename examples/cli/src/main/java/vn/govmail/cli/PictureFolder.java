package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.DocumentFacts;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.Format;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.PageView;
import vn.govmail.fact.Limits;

/** Where pictures of seals and signatures go, if they are wanted: beside each other below one folder, named after their documents. */
final class PictureFolder {
    private final @Nullable OutputFolder folder;

    PictureFolder(@Nullable Path folder, List<Input<NamedFile>> inputs) {
        this.folder = folder == null ? null : new OutputFolder(folder, inputs);
    }

    /** Writes the places of a document where something was seen; answers where to, empty where no pictures are wanted. */
    Optional<List<Path>> write(NamedFile file, Content content, DocumentFacts facts, List<DocumentReader> readers)
            throws IOException, InputException {
        OutputFolder wanted = folder;
        if (wanted == null) {
            return Optional.empty();
        }
        Format format = facts.format().format();
        List<Path> written = new ArrayList<>();
        for (DocumentReader reader :
                readers.stream().filter(r -> r.scans(format)).limit(1).toList()) {
            for (PageView view : views(facts)) {
                Optional<PagePicture> picture =
                        reader.picture(content, format, view, Limits.DEFAULT).toOptional();
                if (picture.isPresent()) {
                    byte[] png = picture.get().png();
                    String name = file.relative() + ".p" + view.page() + "-" + (written.size() + 1) + ".png";
                    written.add(wanted.write(Path.of(name), out -> out.write(png)));
                }
            }
        }
        return Optional.of(written);
    }

    private static List<PageView> views(DocumentFacts facts) {
        return facts.scan().toOptional().map(seen -> seen.views()).orElse(List.of());
    }
}
