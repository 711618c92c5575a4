/** The pages on which members ask for permission to hire, and give it. */
package org.jobwright.web.requisitions;
