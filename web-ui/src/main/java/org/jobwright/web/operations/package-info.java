/** The status of the instance, for administrators. */
package org.jobwright.web.operations;
