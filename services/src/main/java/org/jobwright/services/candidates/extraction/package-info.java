/** Extracts the text of a file in a separate process that can do nothing else. */
package org.jobwright.services.candidates.extraction;
