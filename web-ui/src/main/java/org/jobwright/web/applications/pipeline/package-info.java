/** The page of a posting's applicants, and its board. */
package org.jobwright.web.applications.pipeline;
