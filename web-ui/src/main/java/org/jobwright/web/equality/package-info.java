/** Voluntary questions after an application, and what an employer is shown of the answers. */
package org.jobwright.web.equality;
