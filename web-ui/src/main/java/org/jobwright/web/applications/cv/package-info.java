/** A CV file, read in the browser: its pages, and its text. */
package org.jobwright.web.applications.cv;
