/** Files that people upload: stored, scanned for viruses, and removed again. */
package org.jobwright.services.candidates.documents;
