/** Words and badges that candidates and recruiters share. */
package org.jobwright.web.applications.words;
