/** The words and badges of applications that several pages share. */
package org.jobwright.web.applications.words;
