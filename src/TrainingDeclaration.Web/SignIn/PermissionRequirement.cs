using Microsoft.AspNetCore.Authorization;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Web.SignIn;

/// <summary>The page needs this permission.</summary>
public sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;
