/** Writes XML signatures with the properties of XAdES (ETSI EN 319 132-1), for every form that carries them. */
@NullMarked
package vn.govmail.signing.xml.create;

import org.jspecify.annotations.NullMarked;
