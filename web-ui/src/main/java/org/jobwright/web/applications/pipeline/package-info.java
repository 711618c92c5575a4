/** The pipeline of a posting, as a board and as a list. */
package org.jobwright.web.applications.pipeline;
