/** Texts that people write: their limits, markup and links, and how they are compared. */
package org.jobwright.domain.shared.text;
