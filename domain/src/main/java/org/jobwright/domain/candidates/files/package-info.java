/** Which files are let in, seen in the file itself before any program reads it. */
package org.jobwright.domain.candidates.files;
