package vn.govmail.signing.ooxml.opc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One relationship (ISO/IEC 29500-2, 6.5.3). Immutable.
 *
 * @param id unique among the relationships of one source
 * @param type what it is for, a URI
 * @param target as written
 * @param external whether the target lies outside the package
 * @param part what an internal target names; null for external ones
 */
public record Relationship(
        String id,
        String type,
        String target,
        boolean external,
        @Nullable PartName part) {

    /** The part that it leads to; empty for external targets. */
    public Optional<PartName> targetPart() {
        return Optional.ofNullable(part);
    }
}
