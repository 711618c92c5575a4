/** Voluntary questions after an application, and the counts that an employer is shown. */
package org.jobwright.web.equality;
