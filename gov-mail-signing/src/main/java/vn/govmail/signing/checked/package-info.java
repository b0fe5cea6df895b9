/** One signature after its value was verified and before anybody is trusted: what every form hands to the judgement. */
@NullMarked
package vn.govmail.signing.checked;

import org.jspecify.annotations.NullMarked;
