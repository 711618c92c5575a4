/** Texts in both languages, and how numbers, dates and files are written. */
package org.jobwright.web.shared.text;
