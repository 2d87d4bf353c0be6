using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow.Effects;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Workflow;

public sealed class EffectTests(SqliteSite site) : SiteTests(site), IClassFixture<SqliteSite>
{
    [SkippableFact]
    public async Task Effects_HaveOneMethodEach() =>
        (await Site.InScopeAsync(services => Task.FromResult(services.GetServices<IEffects>().SelectMany(subject => subject.Methods.Keys).ToList())))
            .ShouldBe(Enum.GetValues<Effect>(), ignoreOrder: true);
}
