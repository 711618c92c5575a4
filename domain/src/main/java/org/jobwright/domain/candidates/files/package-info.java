/** Which files are accepted, judged by the file itself before any program reads it. */
package org.jobwright.domain.candidates.files;
