/** The text of a file, read by a process of its own that can do nothing else. */
package org.jobwright.services.candidates.extraction;
