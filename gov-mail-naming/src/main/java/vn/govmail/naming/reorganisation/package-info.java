/**
 * Mergers of provinces and agencies as a plan: which addresses change, where two would have one, what settles that, and which
 * earlier address stays as an alias until when.
 *
 * <pre>{@code
 * Reorganisation merger = Reorganisation.of(directory, naming, MergeList.read(path)).aliasesUntil(LocalDate.of(2027, 7, 1));
 * ReorganisationPlan plan = merger.plan(today);
 * plan.html(out, Language.VIETNAMESE);
 * plan.carryOut(directory.rehearsal(), act, sink);
 * plan.carryOut(directory, act.under(decision).askedFor(request), sink);
 * }</pre>
 */
@NullMarked
package vn.govmail.naming.reorganisation;

import org.jspecify.annotations.NullMarked;
