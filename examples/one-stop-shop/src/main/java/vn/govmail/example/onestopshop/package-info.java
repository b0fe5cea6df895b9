/** The main job: letters through a provincial mail server, each judged under the regulation with the clause cited. */
@NullMarked
package vn.govmail.example.onestopshop;

import org.jspecify.annotations.NullMarked;
