/** The page that everyone who hires starts with. */
package org.jobwright.web.today;
