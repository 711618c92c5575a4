/** The pages on which owners take everything along that their organization owns. */
package org.jobwright.web.applications.archive;
