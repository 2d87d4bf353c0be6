using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>The pages of the running program, found by asking it, so that no new page can hide.</summary>
public static class SitePages
{
    /// <summary>One person of each kind.</summary>
    public static readonly IReadOnlyList<string> People =
        ["zj.unit", "zj.unit.head", "hz.bureau", "zj.dept.head", "most.officer", "most.leader", "sec.admin", "sys.admin", "audit.admin"];

    /// <summary>Addresses of all pages; parameters are filled with something that does not exist.</summary>
    public static IReadOnlyList<string> All(TestSite site) => [.. Endpoints(site).Select(Address).Distinct()];

    /// <summary>Addresses of the pages without parameters.</summary>
    public static IReadOnlyList<string> Plain(TestSite site) =>
        [.. Endpoints(site).Where(page => page.RoutePattern.Parameters.All(p => p.IsOptional)).Select(Address).Distinct()];

    /// <summary>Addresses of the pages that anybody may open.</summary>
    public static IReadOnlyList<string> Open(TestSite site) =>
        [.. Endpoints(site).Where(page => page.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Address).Distinct()];

    private static IEnumerable<RouteEndpoint> Endpoints(TestSite site) => site.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    private static string Address(RouteEndpoint page) => "/" + string.Join('/', page.RoutePattern.PathSegments
        .Where(segment => segment.Parts[0] is not Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsOptional: true })
        .Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Sample(parameter),
            _ => "",
        }))));

    private static string Sample(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Select(policy => policy.Content).FirstOrDefault() switch
        {
            "int" => "404",
            "guid" => "00000000-0000-7000-8000-000000000001",
            _ => "nothing234",
        };
}
