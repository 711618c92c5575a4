/** Texts that people write: their bounds, their markup, their links, and how they are compared. */
package org.jobwright.domain.shared.text;
