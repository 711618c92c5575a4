/** Uploaded files, and how far they have been scanned and read. */
package org.jobwright.domain.candidates.documents;
