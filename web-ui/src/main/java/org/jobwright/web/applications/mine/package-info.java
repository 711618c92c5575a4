/** A candidate's own applications. */
package org.jobwright.web.applications.mine;
