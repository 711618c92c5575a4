/** What the operator says about the site: its name, logo and languages, and its legal texts; each in versions. */
package org.jobwright.domain.site;
