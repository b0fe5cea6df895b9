package vn.govmail.signing.odf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;
import vn.govmail.signing.container.SignedContainer;

/**
 * Whether what a document shows may change although nothing in it does: scripts, events that start them, pictures, objects and sections
 * that lie elsewhere, data that other programs supply. Stateless.
 */
final class ActiveContent {
    private static final List<String> SCRIPT_FOLDERS = List.of("Basic/", "Scripts/", "Dialogs/");
    private static final List<String> PARTS = List.of("content.xml", "styles.xml");
    private static final Set<String> ACTIVE = Set.of("event-listener", "dde-source", "dde-connection", "applet");
    private static final Set<String> SHOWING =
            Set.of("image", "object", "object-ole", "section-source", "plugin", "floating-frame", "fill-image");
    private static final Pattern ELSEWHERE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:|/|\\.\\.).*", Pattern.DOTALL);

    private ActiveContent() {}

    /**
     * Looks through a package.
     *
     * @throws IOException if a part of it is refused
     */
    static boolean in(SignedContainer container, Limits limits) throws IOException {
        boolean scripts = container.files().stream()
                .anyMatch(name -> SCRIPT_FOLDERS.stream().anyMatch(name::startsWith));
        if (scripts) {
            return true;
        }
        for (String part : PARTS) {
            Optional<ZipEntryHeader> entry = container.entry(part);
            if (entry.isPresent()) {
                try (InputStream in = container.open(entry.get())) {
                    if (isActive(XmlCursor.over(in, limits))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isActive(XmlCursor xml) throws IOException {
        for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
            if (event == XmlCursor.Event.START) {
                String name = xml.localName();
                boolean linked = SHOWING.contains(name)
                        && ELSEWHERE.matcher(xml.attribute("href")).matches();
                if (linked || ACTIVE.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
