/** Texts in both languages, and the formats of numbers, dates and files. */
package org.jobwright.web.shared.text;
